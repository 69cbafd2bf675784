import type { Operation } from '@heng/operations/operation'
import { takesFiles } from '@heng/server/takes-files'
import { z } from 'zod'

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  minimum?: number
  format?: string
}

export type Filling = {
  /** What to write into a text field, by the field's name; null where the name says nothing. */
  words: (field: string) => string | null
  /** What to write there then. */
  otherwise: string
  /** Whether to leave such fields out where that can be done. */
  sparse: boolean
}

const number = (schema: Schema, field: string): number =>
  /year/i.test(field) ? 2026 : Math.max(0, schema.minimum ?? 1)

const text = (schema: Schema, field: string, { words, otherwise }: Filling): string =>
  schema.format === 'date' ? '2026-01-20' : (words(field) ?? otherwise)

/** Of a list the whole is asked for: a page of it tells less, and begins behind what an earlier answer said. */
const paging = ['before', 'limit']

const isLeftOut = (schema: Schema, field: string, filling: Filling, required: readonly string[]): boolean =>
  paging.includes(field) ||
  (filling.sparse &&
    schema.type === 'string' &&
    !schema.enum &&
    !required.includes(field) &&
    filling.words(field) === null)

/** A value a schema allows. */
const invented = (schema: Schema, field: string, filling: Filling): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice) return invented(choice, field, filling)
  if (schema.type === 'array') return [invented(schema.items ?? {}, field, filling)]
  if (schema.type === 'integer' || schema.type === 'number') return number(schema, field)
  if (schema.type === 'boolean') return true
  if (schema.type !== 'object') return text(schema, field, filling)
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name, one]) => !isLeftOut(one, name, filling, schema.required ?? []),
  )
  return Object.fromEntries(fields.map(([name, one]) => [name, invented(one, name, filling)]))
}

const schemaOf = (operation: Operation): Schema => {
  const given: unknown = z.toJSONSchema(operation.input, {
    io: 'input',
    unrepresentable: 'any',
    cycles: 'ref',
  })
  return given as Schema
}

/** Whether an operation has a text field about whose meaning the name says nothing. */
export const asksForAnything = (operation: Operation, words: Filling['words']): boolean => {
  let anything = false
  const noting = (field: string): string => {
    const known = words(field)
    anything ||= known === null
    return known ?? ''
  }
  invented(schemaOf(operation), '', { words: noting, otherwise: '', sparse: false })
  return anything
}

/** The request of an operation, filled in; `file` is the text of the file it takes, if it takes one. */
export const inventedRequest = (
  operation: Operation,
  filling: Filling,
  file: string,
): { path: string; init: RequestInit } => {
  const schema = schemaOf(operation)
  const { files: _, ...properties } = schema.properties ?? {}
  const input = invented({ ...schema, properties }, '', filling) as Record<string, unknown>
  const inPath = new Set([...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_match, name: string) =>
    encodeURIComponent(String(input[name])),
  )
  const rest = Object.entries(input).filter(([name]) => !inPath.has(name))
  if (takesFiles(operation)) {
    const form = new FormData()
    form.append('files', new File([file], '资料.txt'))
    for (const [name, value] of rest) form.append(name, String(value))
    return { path, init: { method: operation.method.toUpperCase(), body: form } }
  }
  if (operation.method === 'get') {
    const query = rest.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')
    return { path: query === '' ? path : `${path}?${query}`, init: {} }
  }
  return {
    path,
    init: {
      method: operation.method.toUpperCase(),
      body: JSON.stringify(Object.fromEntries(rest)),
      headers: { 'content-type': 'application/json' },
    },
  }
}
