import type { AccountLink } from '@heng/server/administration-contract'
import { Button, Input } from 'antd'
import { CopyButton } from './copy-button'

/** The link by which somebody sets a password: shown once, to be handed over; `isReset` where there is a password. */
export const OneTimeLink = (props: { link: AccountLink; isReset?: boolean; onDone: () => void }) => {
  const { link, isReset = false, onDone } = props
  const address = new URL(link.link, window.location.origin).href
  return (
    <div className="one-time-link">
      <p>
        请把下面的链接交给 <strong>{link.login}</strong> 本人，由其打开后自己设置密码。链接只能用一次，
        {link.hours} 小时内有效，只在这里显示一次。
        {isReset && '设好新密码以前，原来的密码仍然可以登录；要马上禁止登录，请停用账号。'}
      </p>
      <Input.TextArea
        aria-label="一次性链接"
        readOnly
        autoSize
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <div className="small-form-buttons">
        <CopyButton text={address} label="复制链接" />
        <Button type="primary" onClick={onDone}>
          完成
        </Button>
      </div>
    </div>
  )
}
