/** Screens made to measure: importing a module declares them. */
import "./yoozak/commande";
