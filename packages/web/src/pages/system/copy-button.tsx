import { Button } from 'antd'
import { useState } from 'react'

/** Copies a text that is shown once, and says so. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const [copied, setCopied] = useState<'not yet' | 'done' | 'not allowed'>('not yet')
  const copy = async (): Promise<void> => {
    try {
      // Only pages served securely or from this machine may write the clipboard.
      await navigator.clipboard.writeText(text)
      setCopied('done')
    } catch {
      setCopied('not allowed')
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>{label}</Button>
      <span role="status">
        {copied === 'done' && '已复制'}
        {copied === 'not allowed' && '浏览器不让复制，请选中上面的文字，按 Ctrl+C'}
      </span>
    </>
  )
}
