import type { AccountLink } from '@heng/server/administration-contract'
import { Button, Input } from 'antd'
import { useState } from 'react'

/** The link by which somebody sets a password: shown once, to be handed over. */
export const OneTimeLink = ({ link, onDone }: { link: AccountLink; onDone: () => void }) => {
  const address = new URL(link.link, window.location.origin).href
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    // Only pages served securely or from this machine may write the clipboard; the field can be copied by hand.
    void navigator.clipboard?.writeText(address).then(() => setCopied(true))
  }
  return (
    <div className="one-time-link">
      <p>
        请把下面的链接交给 <strong>{link.login}</strong> 本人，由其打开后自己设置密码。链接只能用一次，
        {link.hours} 小时内有效，只在这里显示一次。
      </p>
      <Input.TextArea
        aria-label="一次性链接"
        readOnly
        autoSize
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div className="small-form-buttons">
        <Button onClick={copy}>复制链接</Button>
        <Button type="primary" onClick={onDone}>
          完成
        </Button>
        <span role="status">{copied ? '已复制' : ''}</span>
      </div>
    </div>
  )
}
