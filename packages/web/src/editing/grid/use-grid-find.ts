import type { InputRef } from 'antd'
import type { RefObject } from 'react'
import { useMemo, useRef, useState } from 'react'
import type { EditionRow } from '@heng/domain/editing/edition-record'

/** Finding rows by code, name or another label, folded ones as well. */
export const useGridFind = (
  rows: readonly EditionRow[],
  show: (row: string) => void,
): {
  field: RefObject<InputRef | null>
  text: string
  onText: (text: string) => void
  onNext: (back: boolean) => void
  words: string
} => {
  const field = useRef<InputRef>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(-1)
  const found = useMemo(() => {
    const wanted = text.trim()
    if (wanted === '') return []
    return rows
      .filter((row) =>
        [row.code, row.name, ...Object.values(row.texts)].some((value) => value?.includes(wanted)),
      )
      .map(({ key }) => key)
  }, [rows, text])
  const onNext = (back: boolean): void => {
    if (found.length === 0) return
    const next = (at + (back ? -1 : 1) + found.length * 2) % found.length
    setAt(next)
    const key = found[next]
    if (key !== undefined) show(key)
  }
  const words =
    text.trim() === ''
      ? ''
      : found.length === 0
        ? '没有找到'
        : at < 0
          ? `${found.length} 处`
          : `${at + 1} / ${found.length}`
  return {
    field,
    text,
    onText: (next) => {
      setText(next)
      setAt(-1)
    },
    onNext,
    words,
  }
}
