import { Input } from 'antd'
import { useState } from 'react'
import { findLine } from './find-line'

/** Seeks words in the source; the browser's own search does not see the lines that are not drawn. */
export const SourceFind = (props: {
  lines: readonly string[]
  from: number
  onFind: (line: number) => void
}) => {
  const [words, setWords] = useState('')
  const [missed, setMissed] = useState(false)
  const find = (): void => {
    const line = findLine(props.lines, words, props.from)
    setMissed(line === null && words.trim() !== '')
    if (line !== null) props.onFind(line)
  }
  return (
    <div className="source-find no-print" role="search">
      {missed && (
        <span className="severity-error" role="status">
          没有找到
        </span>
      )}
      <Input
        size="small"
        allowClear
        value={words}
        aria-label="在原文中查找，回车找下一处"
        placeholder="查找原文或行号"
        onChange={(event) => {
          setWords(event.target.value)
          setMissed(false)
        }}
        onPressEnter={find}
      />
    </div>
  )
}
