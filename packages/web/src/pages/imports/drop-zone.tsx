import { Button } from 'antd'
import type { ChangeEvent, DragEvent } from 'react'
import { useRef, useState } from 'react'
import { droppedFiles, withoutLitter } from './dropped-files'

/** Where files come in: drop them here, or choose files or a whole folder. */
export const DropZone = ({ onFiles }: { onFiles: (files: readonly File[]) => void }) => {
  const [over, setOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(onFiles)
  }
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    onFiles(withoutLitter([...(event.target.files ?? [])]))
    event.target.value = ''
  }
  return (
    <section
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      aria-label="导入文件"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div>
        <p className="drop-zone-title">{over ? '松开即导入' : '把文件或文件夹拖到这里'}</p>
        <p className="drop-zone-help">
          预算公开说明、预算表、绩效目标表、调整方案：Excel、Word、有文字层的
          PDF、CSV、网页、文本，或装着它们的 ZIP。原文逐行保存，读不准的列为存疑，不会丢失。
        </p>
      </div>
      <div className="drop-zone-buttons">
        <Button type="primary" onClick={() => files.current?.click()}>
          选择文件
        </Button>
        <Button onClick={() => folder.current?.click()}>选择文件夹</Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="选择文件"
        onChange={choose}
        data-testid="files"
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="选择文件夹"
        onChange={choose}
        {...{ webkitdirectory: '' }}
      />
    </section>
  )
}
