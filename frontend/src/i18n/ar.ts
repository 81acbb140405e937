import platform from "./platform.ar.json";
import commande from "./yoozak.commande.ar.json";

export default { platform, "yoozak.commande": commande };
