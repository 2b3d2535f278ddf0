package org.openfunnel.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The packages of a module by floor, lowest first: a package may import lower floors only, never a neighbour on its own. */
public final class Floors {
    private final Map<String, Integer> floorByPackage = new HashMap<>();

    private Floors(List<Set<String>> packagesByFloor) {
        for (int floor = 0; floor < packagesByFloor.size(); floor++) {
            for (String name : packagesByFloor.get(floor)) {
                floorByPackage.put(name, floor);
            }
        }
    }

    /** Returns floors with these full package names, the lowest floor first. */
    public static Floors of(List<Set<String>> packagesByFloor) {
        return new Floors(packagesByFloor);
    }

    /** Returns the condition that a class lives in a known package. */
    public ArchCondition<JavaClass> knowItsPackage() {
        return new ArchCondition<>("live in a package that has a floor") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean known = floorByPackage.containsKey(item.getPackageName());
                events.add(new SimpleConditionEvent(item, known, item.getName() + " is in a package without a floor"));
            }
        };
    }

    /** Returns the condition that a class uses, among the known packages, only its own and lower floors. */
    public ArchCondition<JavaClass> pointDown() {
        return new ArchCondition<>("use lower floors only") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    events.add(new SimpleConditionEvent(item, isAllowed(dependency), dependency.getDescription()));
                }
            }
        };
    }

    private boolean isAllowed(Dependency dependency) {
        String origin = dependency.getOriginClass().getPackageName();
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (origin.equals(target) || !floorByPackage.containsKey(target)) {
            return true;
        }
        return floorByPackage.getOrDefault(origin, -1) > floorByPackage.get(target);
    }
}
