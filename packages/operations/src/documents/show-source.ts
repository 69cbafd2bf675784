import type { Heng } from '../heng'
import { originalFile } from './original-file'

/** The lines of a document's source as JSON text { lines }, line 1 first. */
export const showSource = async (heng: Heng, id: string): Promise<string> => {
  const { name, bytes } = await originalFile(heng, id)
  return heng.reading.run<'lines'>({ task: 'lines', name, bytes })
}
