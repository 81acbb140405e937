"""How one name or number is written by one person and typed by another: 200 pairs, all of which must be found."""

from __future__ import annotations

#: Kept as the first is, typed as the second is.
ARABIC = """
أحمد احمد|احمد أحمد|إبراهيم ابراهيم|ابراهيم إبراهيم|آمنة امنة|امنة آمنة|أسماء اسماء|إسماعيل اسماعيل|إيمان ايمان
أيوب ايوب|إدريس ادريس|إلهام الهام|أنس انس|أشرف اشرف|إسراء اسراء|آية اية|فاطمة فاطمه|فاطمه فاطمة|خديجة خديجه|عائشة عايشة
عائشة عائشه|سارة ساره|حليمة حليمه|نعيمة نعيمه|مليكة مليكه|زينة زينه|مصطفى مصطفي|مصطفي مصطفى|يحيى يحيي|ليلى ليلي
منى مني|سلمى سلمي|هدى هدي|عيسى عيسي|موسى موسي|مُحَمَّد محمد|محمد مُحَمَّد|مـحـمـد محمد|محمد محـمـد|حَسَن حسن
عَبْدُ عبد|سُعَاد سعاد|رَشِيد رشيد|فؤاد فواد|فواد فؤاد|مؤمن مومن|رؤوف رووف|سائد سايد|وائل وايل|هاني هانى|علي على
بوشعيب بُوشعيب|الدار_البيضاء البيضاء|طنجة طنجه|وجدة وجده|سلا سلا|القنيطرة القنيطره|أكادير اكادير|مراكش مَراكش
آسفي اسفي|تطوان تطـوان|العيون العيون|الجديدة الجديده|گليز كليز|کریم كريم|ڤيلا فيلا|ﻣﺤﻤﺪ محمد|ﻻلة لالة
زنقة_١٢ 12|زنقة_12 ١٢|عمارة_٤٥ 45|عمارة_۴۵ ٤٥|ضحى ظحى
"""
LATIN = """
Élodie elodie|elodie Élodie|Benâli benali|Fès fes|FES Fès|Meknès meknes|Noël noel|François francois|Zoé zoe
Müller muller|Œuvre oeuvre|sœur soeur|Señora senora|Çelik celik|Łukasz lukasz|ＡＢＣ abc|Aïcha aicha|José jose
Hélène helene|Ångström angstrom|L'Oréal oréal|Saïd said
"""
SOUNDS = """
محمد Mohamed|محمد Mohammed|محمد Mohamad|محمد Muhammad|محمد Mouhamed|محمد Mo7amed|محمد mohamd|Mohamed محمد
Mohammed Mohamed|Mohamed Mohammed|Mouhamed Mohamad|Mo7amed Mohammed|فاطمة Fatima
Fatima فاطمة|Fatima Fatema|Fatimah Fatima
يوسف Youssef|يوسف Yousef|يوسف Yusuf|Youssef يوسف|Youssef Youcef|Yousef Youssef|خديجة Khadija|خديجة Khadidja
Khadija خديجة|خديجة 5adija|عائشة Aicha|عائشة Aisha|عائشة 3aicha|Aïcha عائشة|Aicha Aisha|عمر Omar|عمر 3omar
Omar عمر|Omar Oumar
حسن Hassan|حسن 7assan|Hassan حسن|Hasan Hassan|حسين Hussein|حسين Houcine|Houssine حسين|أحمد Ahmed|أحمد A7med|Ahmed أحمد
Ahmad Ahmed|العمراني Amrani|العمراني El_Amrani|Amrani العمراني|El_Amrani عمراني|عبد_الله Abdellah|عبد_الله Abdallah
Abdellah عبدالله|عبدالكريم Abdelkrim|Abdelkrim عبدالكريم|عبد_الرحمن Abderrahmane|عبد_الرحمن Abdelrahman
Abderrahim عبدالرحيم|قاسم Kacem|قاسم 9asem|Kacem قاسم|Qasem Kacem|رشيد Rachid|رشيد Rashid|Rachid رشيد|Rashid Rachid
شيماء Chaimae|شيماء Shaima|Chaimae شيماء|مريم Meryem|مريم Mariam|Meryem مريم|Maryam Meriem|زينب Zineb|زينب Zaynab
Zineb زينب|Zainab Zineb|نوال Nawal|Nawal نوال|وفاء Wafae|وفاء Ouafae|Ouafae Wafa|عثمان Othmane|عثمان Otman|Othmane عثمان
إدريس Idriss|إدريس Idris|غزلان Ghizlane|غزلان Ghezlan|Ghizlane غزلان|المهدي Elmehdi|المهدي Mehdi|Mehdi مهدي
بنعلي Benali|Benali بنعلي|الإدريسي Idrissi|Idrissi الإدريسي|ياسين Yassine|Yassine ياسين|Yasin Yassine
"""
PHONES = """
0612345678 06_12_34_56_78|0612345678 06.12.34.56.78|0612345678 06-12-34-56-78|0612345678 +212612345678
0612345678 +212_6_12_34_56_78|0612345678 00212612345678|0612345678 00212_612-345678|0612345678 212612345678
0612345678 +212(0)612345678|0612345678 (+212)_612_34_56_78|0612345678 612345678|0612345678 0612-345678
0612345678 ٠٦١٢٣٤٥٦٧٨
0612345678 061234|0612345678 06_12_34|0612345678 +212_6_12|0612345678 345678|+212612345678 0612345678
+212612345678 06_12_34_56_78|+212_6.12.34.56.78 0612345678|00212612345678 +212612345678|00212612345678 06-12-34-56-78
212612345678 0612345678|06.12.34.56.78 0612345678|06.12.34.56.78 +212612345678|06_12_34_56_78 612345678
+212(0)612345678 0612345678|+33_6_12_34_56_78 0033612345678|0033612345678 +33_612345678|0522001122 05_22_00_11_22
"""


def pairs(written: str) -> list[tuple[str, str]]:
    """``kept typed``, separated by bars or lines; an underscore is a blank inside of one."""
    both = (pair.split(" ") for line in written.strip().splitlines() for pair in line.split("|"))
    return [(kept.replace("_", " "), typed.replace("_", " ")) for kept, typed in both]
