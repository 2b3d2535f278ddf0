package org.openfunnel.rules.internal.document;

import org.openfunnel.policy.DocumentTree;
import org.openfunnel.policy.FunnelPolicy;
import org.openfunnel.rules.internal.json.JsonBoolean;
import org.openfunnel.rules.internal.json.JsonList;
import org.openfunnel.rules.internal.json.JsonNumber;
import org.openfunnel.rules.internal.json.JsonObject;
import org.openfunnel.rules.internal.json.JsonText;
import org.openfunnel.rules.internal.json.JsonValue;

/** Turns a policy into the value of its document. */
final class PolicyWriter {
    private PolicyWriter() {}

    static JsonObject write(FunnelPolicy policy, String schema) {
        JsonObject.Builder document = JsonObject.builder().with("$schema", schema);
        ((DocumentTree.Members) policy.document()).members().forEach((key, value) -> document.with(key, json(value)));
        return document.build();
    }

    private static JsonValue json(DocumentTree tree) {
        if (tree instanceof DocumentTree.Members object) {
            JsonObject.Builder members = JsonObject.builder();
            object.members().forEach((key, value) -> members.with(key, json(value)));
            return members.build();
        }
        if (tree instanceof DocumentTree.Items list) {
            return JsonList.of(list.items().stream().map(PolicyWriter::json).toList());
        }
        if (tree instanceof DocumentTree.Text text) {
            return JsonText.of(text.value());
        }
        return tree instanceof DocumentTree.Quantity number
                ? JsonNumber.of(number.value())
                : JsonBoolean.of(((DocumentTree.Flag) tree).value());
    }
}
