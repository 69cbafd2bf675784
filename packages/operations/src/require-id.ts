import { Refusal, type RefusalCode } from '@heng/domain/refusal'

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** An id as the database writes them; what is none names nothing and is refused as such. */
export const requireId = (id: string, code: RefusalCode): string => {
  if (!uuid.test(id)) throw new Refusal(code)
  return id.toLowerCase()
}
