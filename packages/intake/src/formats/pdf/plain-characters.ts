/** Radicals of the supplement, which no normalisation replaces, and the characters that look the same; in one order. */
const radicals = Array.from(
  '⺁⺃⺅⺆⺇⺈⺉⺋⺌⺍⺏⺒⺔⺕⺖⺘⺙⺛⺜⺝⺟⺠⺡⺢⺣⺤⺥⺦⺨⺩⺪⺬⺭⺯⺰⺱⺲⺳⺴⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳',
)
const characters = Array.from(
  '厂乚亻冂几刀刂㔾小小尢巳彐彐忄扌攵旡日月母民氵水灬爫爫丬犭王疋示礻糹纟罓罒网网羊羊羊耂聿聿月臼艹艹艹虎衤覀西见角贝车辶辶辶阝钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
)
const characterOf = new Map(radicals.map((radical, at) => [radical, characters[at] ?? radical]))

/** Some programs write radicals in place of the characters that look like them. */
export const plainCharacters = (text: string): string =>
  text.replace(
    /[\u2E80-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu,
    (one) => characterOf.get(one) ?? one.normalize('NFKC'),
  )
