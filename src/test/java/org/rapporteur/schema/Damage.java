package org.rapporteur.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nu.xom.Attribute;
import nu.xom.Element;
import nu.xom.Node;
import nu.xom.ParentNode;

/** What can go wrong with a document: each kind of damage is done to one place of it. */
enum Damage {
  /** An element is lost with all that is in it. */
  LOST {
    @Override
    boolean strike(List<Element> elements, Random random) {
      any(elements, random).detach();
      return true;
    }
  },

  /** An element stands there twice; its ids only once. */
  DOUBLED {
    @Override
    boolean strike(List<Element> elements, Random random) {
      Element element = any(elements, random);
      Element copy = element.copy();
      all(copy).forEach(Damage::dropId);
      element.getParent().insertChild(copy, element.getParent().indexOf(element));
      return true;
    }
  },

  /** An element stands before the one that came before it. */
  EXCHANGED {
    @Override
    boolean strike(List<Element> elements, Random random) {
      Element element = any(elements, random);
      ParentNode parent = element.getParent();
      int at = parent.indexOf(element);
      if (at > 0) {
        Node before = parent.getChild(at - 1);
        before.detach();
        parent.insertChild(before, parent.indexOf(element) + 1);
      }
      return at > 0;
    }
  },

  /** An element stands somewhere else. */
  MOVED {
    @Override
    boolean strike(List<Element> elements, Random random) {
      Element element = any(elements, random);
      Element parent = any(elements, random);
      boolean inside = all(element).contains(parent);
      if (!inside) {
        element.detach();
        parent.insertChild(element, random.nextInt(parent.getChildCount() + 1));
      }
      return !inside;
    }
  },

  /** An attribute is lost. */
  UNSAID {
    @Override
    boolean strike(List<Element> elements, Random random) {
      List<Attribute> attributes = attributes(elements);
      attributes.stream()
          .skip(random.nextInt(attributes.size() + 1))
          .findFirst()
          .ifPresent(Attribute::detach);
      return !attributes.isEmpty();
    }
  },

  /** A value has a sign too many or is gone. */
  GARBLED {
    @Override
    boolean strike(List<Element> elements, Random random) {
      List<Attribute> attributes = attributes(elements);
      if (attributes.isEmpty()) {
        return false;
      }
      Attribute attribute = attributes.get(random.nextInt(attributes.size()));
      String value = attribute.getValue();
      List<String> garbled = List.of("", value + " x", "%" + value, value + "\u00a0", "-" + value);
      attribute.setValue(garbled.get(random.nextInt(garbled.size())));
      return true;
    }
  };

  /**
   * Damages a document.
   *
   * @param elements all elements but the root
   * @return whether there was anything to damage
   */
  abstract boolean strike(List<Element> elements, Random random);

  /** Returns all elements within one, itself included. */
  static List<Element> all(Element element) {
    List<Element> all = new ArrayList<>(List.of(element));
    for (int i = 0; i < all.size(); i++) {
      all.get(i).getChildElements().forEach(all::add);
    }
    return all;
  }

  private static Element any(List<Element> elements, Random random) {
    return elements.get(random.nextInt(elements.size()));
  }

  private static List<Attribute> attributes(List<Element> elements) {
    List<Attribute> attributes = new ArrayList<>();
    for (Element element : elements) {
      for (int i = 0; i < element.getAttributeCount(); i++) {
        attributes.add(element.getAttribute(i));
      }
    }
    return attributes;
  }

  private static void dropId(Element element) {
    Attribute id = element.getAttribute("id", javax.xml.XMLConstants.XML_NS_URI);
    if (id != null) {
      id.detach();
    }
  }
}
