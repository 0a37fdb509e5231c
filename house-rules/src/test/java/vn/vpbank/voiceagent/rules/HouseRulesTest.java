package vn.vpbank.voiceagent.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// Who may know whom. A red test here means an arrow that ARCHITECTURE.md does not have: move the code, or change the
/// architecture on purpose.
class HouseRulesTest {
    private static final String HOUSE = "vn.vpbank.voiceagent";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    @Test
    void every_room_is_on_the_class_path() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(c -> rooms.add(room(c)));
        assertThat(rooms)
                .contains(
                        "agent",
                        "bank",
                        "bench",
                        "bot",
                        "browser",
                        "cli",
                        "conversation",
                        "demo",
                        "forms",
                        "language",
                        "providers",
                        "realtime",
                        "sessions",
                        "speech",
                        "web");
    }

    @Test
    void spring_stays_in_the_services() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "..")
                .and()
                .resideOutsideOfPackages(HOUSE + ".web..", HOUSE + ".agent..", HOUSE + ".bot..", HOUSE + ".bank..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void the_vocabulary_knows_nobody() {
        onlyKnows("forms", List.of());
    }

    @Test
    void understanding_knows_the_vocabulary_alone() {
        onlyKnows("language", List.of("forms"));
    }

    @Test
    void the_conversation_knows_understanding_and_the_vocabulary() {
        onlyKnows("conversation", List.of("forms", "language"));
    }

    @Test
    void ports_and_adapters_do_not_know_each_other() {
        onlyKnows("speech", List.of("forms"));
        onlyKnows("sessions", List.of("forms"));
        onlyKnows("realtime", List.of("forms", "speech"));
        onlyKnows("providers", List.of("forms", "speech"));
        onlyKnows("browser", List.of("forms", "sessions"));
    }

    @Test
    void the_core_has_no_clock_no_thread_and_no_files() {
        noClasses()
                .that()
                .resideInAnyPackage(HOUSE + ".language..", HOUSE + ".conversation..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.(lang\\.Thread|io\\.File.*|nio\\.file\\..*|net\\.(Socket|ServerSocket|http\\..*)"
                                + "|util\\.Timer|time\\.Clock|util\\.concurrent\\.(Executor.*|locks\\..*))")
                .check(CLASSES);
        for (String time : List.of("java.time.Instant", "java.time.LocalDate", "java.time.ZonedDateTime")) {
            noClasses()
                    .that()
                    .resideInAnyPackage(HOUSE + ".language..", HOUSE + ".conversation..")
                    .should()
                    .callMethod(time, "now")
                    .check(CLASSES);
        }
    }

    @Test
    void native_memory_is_seen_by_one_package_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + ".providers.embedded.sherpa..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.foreign.MemorySegment")
                .check(CLASSES);
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothing_but_the_demo_drives_a_browser_by_playwright() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOUSE + ".demo..", HOUSE + ".bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.microsoft.playwright..")
                .check(CLASSES);
    }

    @Test
    void every_package_promises_no_nulls() {
        Stream<String> open = packages().stream()
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName);
        assertThat(open).isEmpty();
    }

    private static void onlyKnows(String room, List<String> known) {
        String[] others = CLASSES.stream()
                .map(HouseRulesTest::room)
                .distinct()
                .filter(r -> !r.equals(room) && !known.contains(r))
                .map(r -> HOUSE + "." + r + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    private static Set<JavaPackage> packages() {
        Set<JavaPackage> all = new TreeSet<>((a, b) -> a.getName().compareTo(b.getName()));
        CLASSES.forEach(c -> all.add(c.getPackage()));
        return all;
    }

    /// The first word of a package below the house's own.
    private static String room(JavaClass of) {
        String below = of.getPackageName().substring(HOUSE.length()).replaceFirst("^\\.", "");
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
