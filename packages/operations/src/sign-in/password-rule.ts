/** The shortest password, in characters. */
export const minimumPassword = 10
/** The longest one the library hashes. */
export const maximumPassword = 128

/** What is wrong with a password that somebody wants to set, in words; null when nothing is. */
export const passwordFault = (password: string, login: string): string | null => {
  const characters = Array.from(password)
  if (characters.length < minimumPassword) return `密码至少 ${minimumPassword} 个字符`
  if (password.length > maximumPassword) return `密码最多 ${maximumPassword} 个字符`
  const plain = password.trim().toLowerCase()
  if (plain === login.trim().toLowerCase()) return '密码不能与登录名相同'
  if (new Set(characters).size < 4) return '密码太简单：至少要有 4 个不同的字符'
  return null
}
