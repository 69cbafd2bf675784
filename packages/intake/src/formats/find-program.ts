import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** Where the first of these programs stands on the path, or null. */
export const findProgram = async (names: readonly string[]): Promise<string | null> => {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter))
    for (const name of names) {
      const path = join(folder, name)
      const found = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
      if (folder !== '' && found) return path
    }
  return null
}
