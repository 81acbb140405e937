import platform from "./platform.fr.json";
import commande from "./yoozak.commande.fr.json";

export default { platform, "yoozak.commande": commande };
