/** Why something could not be done, for people; a failure of the file system says so, a bug gives its trace. */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return `内部错误：${String(error)}`
  // By name: the server is a bundle of its own, with a class of its own.
  if (error.name === 'Refusal') return error.message
  if ('syscall' in error && 'code' in error && typeof error.code === 'string')
    return `文件系统错误（${error.code}）：${error.message}`
  return `内部错误：${error.stack ?? error.message}`
}
