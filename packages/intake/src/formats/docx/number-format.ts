const digits = '零一二三四五六七八九'

/** 1 to 9999 as Chinese counts: 一, 十, 十一, 二十, 一百零五. */
const chinese = (value: number): string => {
  if (value <= 0 || value > 9999) return String(value)
  let text = ''
  let gap = false
  const units = ['', '十', '百', '千']
  const figures = String(value)
  for (let at = 0; at < figures.length; at += 1) {
    const figure = figures.charCodeAt(at) - 48
    if (figure === 0) {
      gap = true
      continue
    }
    text += (gap && text !== '' ? '零' : '') + (digits[figure] ?? '') + (units[figures.length - at - 1] ?? '')
    gap = false
  }
  return text.replace(/^一十/, '十')
}

const roman = (value: number): string => {
  if (value <= 0 || value > 3999) return String(value)
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let [text, left] = ['', value]
  for (const [worth, sign] of signs)
    while (left >= worth) {
      text += sign
      left -= worth
    }
  return text
}

const letter = (value: number): string => {
  if (value <= 0 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const from =
  (signs: string) =>
  (value: number): string =>
    Array.from(signs)[value - 1] ?? String(value)
const circled = from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const byDigit = (value: number): string =>
  String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number.parseInt(digit, 10)] ?? '')

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  ideographTraditional: from('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: from('子丑寅卯辰巳午未申酉戌亥'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: from('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedParen: from('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: from('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  decimalZero: (value) => String(value).padStart(2, '0'),
  none: () => '',
}

/** A list number as Word prints it in one of its number formats; decimal where the format is not known. */
export const formatNumber = (value: number, format: string): string => (formats[format] ?? String)(value)
