package org.rapporteur.validation.internal.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rapporteur.internal.link.Address;
import org.rapporteur.internal.link.FragmentIds;
import org.rapporteur.internal.link.Prefixes;
import org.rapporteur.report.Finding;
import org.rapporteur.report.Rule;
import org.rapporteur.report.Severity;
import org.rapporteur.source.Splice;
import org.rapporteur.validation.internal.reading.FileLinks;
import org.rapporteur.validation.internal.reading.Sightings;
import org.rapporteur.validation.internal.reading.Surroundings;
import org.rapporteur.validation.internal.reading.Surroundings.Presence;
import org.rapporteur.validation.internal.reading.Surroundings.RegisterSight;
import org.rapporteur.validation.internal.reading.Surroundings.Sight;

/** Says of each pointer of a document whether it leads somewhere, when all ids are known. */
final class PointerJudge {

  private final Sightings sightings;
  private final Surroundings around;
  private final Map<String, String> elementById;
  private final Prefixes prefixes;
  private final Participants participants;
  private final Chains chains = new Chains();
  private final Set<String> registerUses = new HashSet<>();

  PointerJudge(
      Sightings sightings,
      Surroundings around,
      Map<String, String> elementById,
      Prefixes prefixes,
      Participants participants) {
    this.sightings = sightings;
    this.around = around;
    this.elementById = elementById;
    this.prefixes = prefixes;
    this.participants = participants;
  }

  /** Judges all pointers: those that join participants to entries first. */
  void judge(List<Pointer> pointers) {
    pointers.stream().filter(pointer -> pointer.bearer().participant()).forEach(this::judge);
    pointers.stream().filter(pointer -> !pointer.bearer().participant()).forEach(this::judge);
    chains.report(sightings);
  }

  /** Returns the chains, told when all pointers were judged. */
  List<FileLinks.Step> steps() {
    return chains.steps(sightings);
  }

  /** Returns the entries of the register that were pointed to. */
  Set<String> registerUses() {
    return registerUses;
  }

  private void judge(Pointer pointer) {
    if (sightings.overflowing()) {
      return;
    }
    Address address = Address.of(pointer.token()).from(pointer.bearer().base());
    if (address.scheme().isEmpty() || address.isAbsolute()) {
      local(pointer, address);
    } else if (prefixes.declare(address.scheme()) || around.prefixes().declare(address.scheme())) {
      prefixed(pointer, address);
    } else if (!address.isForeign()) {
      add(
          Rule.LINK_PREFIX_UNKNOWN,
          pointer,
          "no prefixDef declares '" + address.scheme() + "' of '" + pointer.token() + "'");
    }
  }

  private void prefixed(Pointer pointer, Address address) {
    String rest = address.toString().substring(address.scheme().length() + 1);
    Prefixes declaring = prefixes.declare(address.scheme()) ? prefixes : around.prefixes();
    Optional<String> expanded = declaring.expand(address.scheme(), rest);
    if (expanded.isEmpty()) {
      add(
          Rule.LINK_PREFIX_UNKNOWN,
          pointer,
          "'" + pointer.token() + "' does not fit what the prefixDef of its prefix describes");
      return;
    }
    Address meant = Address.of(expanded.get()).from(pointer.bearer().base());
    if (meant.scheme().isEmpty()) {
      local(pointer, meant);
    }
  }

  private void local(Pointer pointer, Address address) {
    if (address.isAbsolute()) {
      outside(pointer, address);
    } else if (address.isForeign()) {
      return;
    } else if (address.isHere()) {
      here(pointer, address);
    } else if (address.isBareWord()) {
      bareWord(pointer, address);
    } else {
      elsewhere(pointer, address);
    }
  }

  private void here(Pointer pointer, Address address) {
    for (String id : FragmentIds.of(address.fragment())) {
      String element = elementById.get(id);
      if (element == null) {
        add(Rule.LINK_TARGET_MISSING, pointer, "no element has the xml:id '" + id + "'");
      } else {
        if (around.isRegister()) {
          registerUses.add(id);
        }
        found(pointer, "", id, element);
      }
    }
  }

  /** A word without {@code #}: most likely an id, or else the name of a file without extension. */
  private void bareWord(Pointer pointer, Address address) {
    String word = address.path();
    if (!pointer.toElement() && isFile(address)) {
      elsewhere(pointer, address);
    } else if (elementById.containsKey(word)) {
      String message = "'" + word + "' is an xml:id of this file, and lacks its '#'";
      sightings.add(hashMissing(pointer, message).withFix(hash(pointer)));
    } else if (registerOf(word).isPresent()) {
      String whole = registerOf(word).get().address() + "#" + word;
      String message = "'" + word + "' is an entry of the register, and lacks its address";
      sightings.add(hashMissing(pointer, message).withRemedy("Write '" + whole + "'."));
    } else if (pointer.toElement() && !address.namesFile()) {
      sightings.add(
          hashMissing(pointer, "'" + word + "' points to no element: it has no '#'")
              .withRemedy("Write the address of an element that is there, such as '#id'."));
    } else {
      elsewhere(pointer, address);
    }
  }

  private boolean isFile(Address address) {
    Presence presence = around.look(address.file(), false).presence();
    return presence.compareTo(Presence.OPAQUE) >= 0;
  }

  private Optional<RegisterSight> registerOf(String id) {
    return around.register().filter(register -> register.ids().element(id).isPresent());
  }

  private Finding hashMissing(Pointer pointer, String message) {
    return finding(Rule.LINK_HASH_MISSING, pointer, message);
  }

  private List<Splice> hash(Pointer pointer) {
    OptionalInt word =
        sightings.wordOf(pointer.bearer().tag(), pointer.attribute(), pointer.index());
    return word.isEmpty() ? List.of() : List.of(Splice.insert(word.getAsInt(), "#"));
  }

  private void elsewhere(Pointer pointer, Address address) {
    Sight sight = around.look(address.file(), address.hash());
    switch (sight.presence()) {
      case OUTSIDE -> outside(pointer, address);
      case ABSENT ->
          add(
              Rule.LINK_FILE_MISSING,
              pointer,
              "'" + pointer.token() + "' leads to no file of the edition");
      case BROKEN ->
          add(
              Rule.LINK_RECORD_MISSING,
              pointer,
              "'" + address.file() + "' cannot be read, so that nothing is known of its ids");
      case READ, REGISTER -> inFile(pointer, address, sight);
      case UNKNOWN, OPAQUE -> {
        // Nothing can be said.
      }
    }
  }

  private void outside(Pointer pointer, Address address) {
    String message = "'" + address + "' leads out of the folder, and was not looked up";
    Severity matters = around.register().isPresent() ? Severity.WARNING : Severity.INFO;
    sightings.add(finding(Rule.LINK_FILE_OUTSIDE, pointer, message).with(matters));
  }

  private void inFile(Pointer pointer, Address address, Sight sight) {
    List<String> ids = address.hash() ? FragmentIds.of(address.fragment()) : List.of();
    for (String id : ids) {
      Optional<String> element = sight.ids().element(id);
      if (element.isPresent()) {
        if (sight.presence() == Presence.REGISTER) {
          registerUses.add(id);
        }
        found(pointer, sight.place(), id, element.get());
      } else if (sight.presence() == Presence.REGISTER) {
        String message = "the register of edition.xml has no '" + id + "'";
        add(Rule.LINK_REGISTER_ENTRY_MISSING, pointer, message);
      } else {
        String message = "'" + address.file() + "' has no element with the xml:id '" + id + "'";
        add(Rule.LINK_RECORD_MISSING, pointer, message);
      }
    }
  }

  /** Looks at what a pointer found; {@code place} is empty for the file itself. */
  private void found(Pointer pointer, String place, String id, String element) {
    String target = place + "#" + id;
    if (pointer.bearer().participant()) {
      participants.join(target);
    }
    if (Chains.links(pointer)) {
      chains.add(pointer, target);
    }
    Set<String> kinds = pointer.kinds();
    if (!kinds.isEmpty() && !element.isEmpty() && !kinds.contains(element)) {
      add(Rule.LINK_TARGET_KIND, pointer, wrongKind(pointer, id, element));
    } else if (pointer.namesPeople() && !participants.include(target)) {
      String message = "'" + id + "' is not among the participants of this record";
      add(Rule.LINK_WHO_NOT_PARTICIPANT, pointer, message);
    }
  }

  private static String wrongKind(Pointer pointer, String id, String element) {
    String wanted = String.join(" or ", pointer.kinds().stream().sorted().toList());
    return "@%s points to '%s', which is '%s' and not %s"
        .formatted(pointer.attribute(), id, element, wanted);
  }

  private void add(Rule rule, Pointer pointer, String message) {
    sightings.add(finding(rule, pointer, message));
  }

  private Finding finding(Rule rule, Pointer pointer, String message) {
    return sightings.attribute(rule, pointer.bearer().tag(), pointer.attribute(), message);
  }
}
