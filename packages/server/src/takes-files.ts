import type { Operation } from '@heng/operations/operation'

/** Whether an operation is asked with a form that carries files. */
export const takesFiles = ({ input }: Operation): boolean =>
  Object.values(input.shape).some((field) => {
    const meta: unknown = 'meta' in field && typeof field.meta === 'function' ? field.meta() : null
    return typeof meta === 'object' && meta !== null && 'files' in meta
  })
