import type { Context, TypedResponse } from 'hono'
import type { z } from 'zod'

/**
 * Answers JSON text that the database or a worker has already written, typed as what the route declares. The
 * schema serves the types alone: parsing and writing megabytes again would hold up everyone else.
 */
export const typedJson = <S extends z.ZodType, T extends 200>(
  context: Context,
  status: T,
  _schema: S,
  text: string,
): Response & TypedResponse<z.output<S>, T, 'json'> =>
  context.body(text, status, { 'Content-Type': 'application/json; charset=utf-8' }) as unknown as Response &
    TypedResponse<z.output<S>, T, 'json'>
