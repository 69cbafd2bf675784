import { deleteDocument } from '@heng/operations/documents/delete-document'
import { exportExtract } from '@heng/operations/documents/export-extract'
import { importDocuments } from '@heng/operations/documents/import-documents'
import { listDocuments } from '@heng/operations/documents/list-documents'
import { originalFile } from '@heng/operations/documents/original-file'
import { readDocumentAgain } from '@heng/operations/documents/read-imported'
import { showDocument } from '@heng/operations/documents/show-document'
import { showSource } from '@heng/operations/documents/show-source'
import { documentSummarySchema } from '@heng/operations/documents/document-summary'
import { reportFindings, showDocumentFindings } from '@heng/operations/editions/show-findings'
import { editionFindingsSchema } from '@heng/operations/editions/edition-summary'
import type { Heng } from '@heng/operations/heng'
import { createRoute, z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { documentAnswerSchema, documentListSchema, importAnswerSchema, sourceAnswerSchema } from '../contract'
import { attachment } from '../attachment'
import { apiRoutes, json, problems } from '../openapi'
import { typedJson } from '../typed-json'

const params = z.object({ id: z.string().openapi({ description: '资料编号' }) })

const list = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: '已导入的资料，新的在前',
  responses: { 200: json(documentListSchema) },
})

const upload = createRoute({
  method: 'post',
  path: '/api/documents',
  summary: '导入一个或多个文件；立即答复，读取在后台进行',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            files: z
              .union([z.instanceof(File), z.array(z.instanceof(File))])
              .openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
          }),
        },
      },
    },
  },
  responses: { 202: json(importAnswerSchema), ...problems },
})

const show = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: '一份资料及其全部记录',
  request: { params },
  responses: { 200: json(documentAnswerSchema), ...problems },
})

const source = createRoute({
  method: 'get',
  path: '/api/documents/{id}/source',
  summary: '原文各行',
  request: { params },
  responses: { 200: json(sourceAnswerSchema), ...problems },
})

const findings = createRoute({
  method: 'get',
  path: '/api/documents/{id}/findings',
  summary: '所在一套资料的检查结果',
  request: { params },
  responses: { 200: json(editionFindingsSchema), ...problems },
})

const again = createRoute({
  method: 'post',
  path: '/api/documents/{id}/read',
  summary: '重新读取',
  request: { params },
  responses: { 202: json(z.object({ summary: documentSummarySchema })), ...problems },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/documents/{id}',
  summary: '删除一份资料',
  request: { params },
  responses: { 204: { description: '已删除' }, ...problems },
})

const filesOf = (given: File | File[]): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all(
    [given]
      .flat()
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )

/** Imported documents: list, import, show, delete. */
export const documentRoutes = (heng: Heng) =>
  apiRoutes()
    .openapi(list, async (context) => context.json({ documents: await listDocuments(heng) }, 200))
    .openapi(upload, async (context) => {
      const files = await filesOf(context.req.valid('form').files)
      return context.json({ documents: await importDocuments(heng, files) }, 202)
    })
    .openapi(show, async (context) => {
      const { summary, documentJson } = await showDocument(heng, context.req.valid('param').id)
      return typedJson(
        context,
        200,
        documentAnswerSchema,
        `{"summary":${JSON.stringify(summary)},"document":${documentJson}}`,
      )
    })
    .openapi(source, async (context) =>
      typedJson(context, 200, sourceAnswerSchema, await showSource(heng, context.req.valid('param').id)),
    )
    .openapi(findings, async (context) =>
      typedJson(
        context,
        200,
        editionFindingsSchema,
        await showDocumentFindings(heng, context.req.valid('param').id),
      ),
    )
    .openapi(again, async (context) =>
      context.json({ summary: await readDocumentAgain(heng, context.req.valid('param').id) }, 202),
    )
    .openapi(remove, async (context) => {
      await deleteDocument(heng, context.req.valid('param').id)
      return context.body(null, 204)
    })

/** What a browser opens or saves rather than a program reads. */
export const documentDownloads = (heng: Heng) =>
  new Hono()
    .get('/api/documents/:id/extract', async (context) => {
      const { name, json: text } = await exportExtract(heng, context.req.param('id'))
      return context.body(text, 200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': attachment(`${name.replace(/\.[^.]*$/, '')}.json`),
      })
    })
    .get('/api/documents/:id/file', async (context) => {
      const { name, bytes } = await originalFile(heng, context.req.param('id'))
      return context.body(Uint8Array.from(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': attachment(name),
      })
    })
    .get('/api/documents/:id/report', async (context) => {
      const html = await reportFindings(heng, context.req.param('id'))
      return context.body(html, 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      })
    })
