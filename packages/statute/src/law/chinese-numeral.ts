const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1–999 as articles are numbered: 十, 十二, 三十二, 一百零一, 一百一十. */
export const chineseNumeral = (value: number): string => {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const head = hundreds ? `${digits[hundreds]}百` : ''
  const middle = tens ? `${tens === 1 && !hundreds ? '' : digits[tens]}十` : hundreds && ones ? '零' : ''
  return `${head}${middle}${digits[ones]}`
}
