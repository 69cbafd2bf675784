import { afterAll, beforeAll, expect } from 'vitest'

/**
 * Opens something for one test file: before its first test, to be closed after its last, when no bug may have been met
 * in the background. Until the first test there is none.
 */
export const forTestFile = <T extends { bugs: unknown[]; close: () => Promise<void> }>(
  open: () => Promise<T>,
): (() => T) => {
  let opened: T | null = null
  const given = (): T => {
    if (opened === null) throw new Error('nothing is open before the first test')
    return opened
  }
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(async () => {
    await given().close()
    expect(given().bugs).toEqual([])
  })
  return given
}
