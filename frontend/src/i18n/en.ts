import platform from "./platform.en.json";
import commande from "./yoozak.commande.en.json";

export default { platform, "yoozak.commande": commande };
