import org.rapporteur.junit.EditionTests;

/** Every record in the folder 'tei' is a test of its own, named by its file. */
class OurEditionTest implements EditionTests {}
