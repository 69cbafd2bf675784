const filesOfEntry = async (entry: FileSystemEntry): Promise<File[]> => {
  if (entry.isFile)
    return new Promise((resolve) => {
      ;(entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      )
    })
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A directory reader gives its entries in portions until an empty one.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (entries.length === 0) return files
    for (const inner of entries) files.push(...(await filesOfEntry(inner)))
  }
}

/** Files that systems leave in folders and nobody means to import. */
const isLitter = (file: File): boolean => file.name.startsWith('.') || file.name === 'Thumbs.db'

/** All files that were dropped, those inside dropped folders too. */
export const droppedFiles = async (transfer: DataTransfer): Promise<File[]> => {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  const files = await Promise.all(entries.map(filesOfEntry))
  return withoutLitter(files.flat())
}

export const withoutLitter = (files: readonly File[]): File[] => files.filter((file) => !isLitter(file))
