/** What the system's commonest refusals mean; others are told by their code. */
const inWords: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或目录',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '超过了磁盘配额',
  EISDIR: '这是目录，不是文件',
  ENOTDIR: '路径里有一段不是目录',
  EEXIST: '同名的文件已存在',
  EMFILE: '打开的文件太多',
  EIO: '磁盘读写出错',
}

const pathOf = (error: Error): string =>
  'path' in error && typeof error.path === 'string' ? error.path : error.message

/** Why something could not be done, for people; a failure of the system says so, a bug gives its trace. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `内部错误：${String(error)}`
  // By name: the server is a bundle of its own, with a class of its own.
  if (error.name === 'Refusal') return error.message
  if ('syscall' in error && 'code' in error && typeof error.code === 'string') {
    const words = inWords[error.code]
    return words === undefined ? `系统错误（${error.code}）：${error.message}` : `${words}：${pathOf(error)}`
  }
  return `内部错误：${error.stack ?? error.message}`
}
