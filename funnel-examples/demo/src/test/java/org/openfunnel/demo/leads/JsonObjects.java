package org.openfunnel.demo.leads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads objects of JSON as flat maps of texts: an inner object adds its members, an array is a text with {@code |} between its items. */
public final class JsonObjects {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonObjects() {}

    /** Returns the objects of a text: of an array, or one after the other. */
    public static List<Map<String, String>> read(String text) {
        var objects = new ArrayList<Map<String, String>>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    Map<String, String> object = new LinkedHashMap<>();
                    members(json, object);
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static void members(JsonParser json, Map<String, String> object) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT) {
                members(json, object);
            } else {
                object.put(name, value == JsonToken.START_ARRAY ? items(json) : json.getString());
            }
        }
    }

    private static String items(JsonParser json) {
        var items = new ArrayList<String>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(json.getString());
        }
        return String.join("|", items);
    }
}
