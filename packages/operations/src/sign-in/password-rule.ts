/** The shortest password, in characters. */
export const minimumPassword = 10
/** The longest one the library hashes. */
export const maximumPassword = 128

/** What is guessed first: rows of the keyboard, the alphabet, and the words that stand in every list of passwords. */
const rows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1qaz2wsx3edc4rfv',
]
const known = [
  'password',
  'passw0rd',
  'p@ssw0rd',
  'p@ssword',
  'welcome',
  'iloveyou',
  'admin',
  'mima',
  'woaini',
]
const reversed = (text: string): string => Array.from(text).toReversed().join('')
const sequences = [...rows, ...rows.map(reversed)]

/** The length of the best known piece that a text begins with; 0 without one. */
const knownStart = (text: string, words: readonly string[]): number => {
  const word = words.find((one) => one !== '' && text.startsWith(one))
  const runs = sequences.flatMap((row) =>
    Array.from(row, (_, at) => {
      const rest = row.slice(at)
      let length = 0
      while (length < rest.length && rest[length] === text[length]) length += 1
      return length
    }),
  )
  const run = Math.max(...runs)
  return Math.max(word?.length ?? 0, run >= 3 ? run : 0)
}

/** What of a password is not guessed at once: without known words, sequences, and signs said again. */
const unguessed = (password: string, words: readonly string[]): string => {
  let rest = password
  let kept = ''
  while (rest !== '') {
    const length = knownStart(rest, words)
    const [sign = ''] = rest
    if (length === 0 && sign !== kept.at(-1)) kept += sign
    rest = rest.slice(Math.max(length, 1))
  }
  return kept
}

/** What is wrong with a password that somebody wants to set, in words; null when nothing is. */
export const passwordFault = (password: string, login: string): string | null => {
  const characters = Array.from(password)
  if (characters.length < minimumPassword) return `密码至少 ${minimumPassword} 个字符`
  if (password.length > maximumPassword) return `密码最多 ${maximumPassword} 个字符`
  const plain = password.trim().toLowerCase()
  const name = login.trim().toLowerCase()
  if (plain === name) return '密码不能与登录名相同'
  if (new Set(characters).size < 4) return '密码太简单：至少要有 4 个不同的字符'
  if (Array.from(unguessed(plain, [name, ...known])).length < 5)
    return '密码太容易猜到：不要用连续的数字或字母、键盘上相邻的键，也不要只在登录名后面加几个字'
  return null
}
