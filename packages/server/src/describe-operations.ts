import { type Operation, writes } from '@heng/operations/operation'
import { operations } from '@heng/operations/operations.gen'
import { version } from '@heng/operations/version'
import { roleTitles } from '@heng/domain/role'
import { z } from 'zod'
import { problemSchema } from './contract'
import { takesFiles } from './takes-files'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const content = (schema: Json, mediaType = 'application/json') => ({ [mediaType]: { schema } })

/** The fields of an operation's input: those in its address, and the others. */
const fieldsOf = (operation: Operation) => {
  const named = new Set([...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  const { properties = {}, required = [] } = schemaOf(operation.input, 'input')
  const isRequired = (name: string): boolean => Array.isArray(required) && required.includes(name)
  const fields = Object.entries(isRecord(properties) ? properties : {})
  return {
    inPath: fields.filter(([name]) => named.has(name)),
    others: fields.filter(([name]) => !named.has(name)),
    isRequired,
  }
}

const bodyOf = (
  operation: Operation,
  others: readonly [string, unknown][],
  isRequired: (name: string) => boolean,
) => {
  const required = others.map(([name]) => name).filter(isRequired)
  const withFiles = takesFiles(operation)
  const files = { type: 'array', items: { type: 'string', format: 'binary' } }
  const properties = Object.fromEntries(
    others.map(([name, schema]) => [name, withFiles && name === 'files' ? files : schema]),
  )
  return {
    required: required.length > 0,
    content: content(
      { type: 'object', properties, ...(required.length > 0 ? { required } : {}) },
      withFiles ? 'multipart/form-data' : 'application/json',
    ),
  }
}

const described = (operation: Operation): Json => {
  const { inPath, others, isRequired } = fieldsOf(operation)
  const query = writes(operation) ? [] : others
  const answer =
    operation.answers === null
      ? content({ type: 'string', format: 'binary' }, '*/*')
      : content(schemaOf(operation.answers, 'output'))
  const key = { type: 'string', minLength: 8, maxLength: 200 }
  return {
    operationId: operation.id,
    summary: operation.title,
    description: `角色：${operation.roles.map((role) => roleTitles[role]).join('、')}`,
    tags: [operation.id.slice(0, operation.id.indexOf('/'))],
    parameters: [
      ...inPath.map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
      ...query.map(([name, schema]) => ({ name, in: 'query', required: isRequired(name), schema })),
      ...(writes(operation) ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: key }] : []),
    ],
    ...(writes(operation) && others.length > 0 ? { requestBody: bodyOf(operation, others, isRequired) } : {}),
    responses: {
      [operation.status]: { description: '成功', content: answer },
      default: { description: '不能照办；说明原因', content: content(schemaOf(problemSchema, 'output')) },
    },
  }
}

/** The OpenAPI description of every operation, from the schemas by which they are checked. */
export const describeOperations = (): Json => {
  const paths: Record<string, Json> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) }
  return {
    openapi: '3.1.0',
    info: { title: '衡 Heng', version },
    security: [{ session: [] }, { token: [] }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'heng.session_token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
    paths,
  }
}
