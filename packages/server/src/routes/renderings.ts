import { Refusal } from '@heng/domain/refusal'
import type { Heng } from '@heng/operations/heng'
import { renderDocument } from '@heng/operations/rendering/render-document'
import {
  isRenderFormat,
  isRenderKind,
  renderFormats,
  renderKinds,
} from '@heng/operations/rendering/render-kinds'
import { Hono } from 'hono'
import { attachment } from '../attachment'

const refused = (what: string, known: object): Refusal =>
  new Refusal('request-must-be-valid', `${what}应为 ${Object.keys(known).join('、')} 之一`)

/** Documents as files to print, sign and publish. */
export const renderingDownloads = (heng: Heng) =>
  new Hono().get('/api/documents/:id/render', async (context) => {
    const { as = '', format = '', template } = context.req.query()
    if (!isRenderKind(as)) throw refused('as ', renderKinds)
    if (!isRenderFormat(format)) throw refused('format ', renderFormats)
    const { name, mediaType, bytes } = await renderDocument(heng, context.req.param('id'), {
      as,
      format,
      template,
    })
    return context.body(Uint8Array.from(bytes), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': attachment(name),
    })
  })
