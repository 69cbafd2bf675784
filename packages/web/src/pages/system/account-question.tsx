import type { AccountList } from '@heng/server/administration-contract'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { WrongNote } from '../../parts/wrong-note'
import { useSubmission } from '../sign-in/use-submission'
import { Dialog } from './dialog'
import { accountsQuery, systemRequests } from './system-requests'

type Account = AccountList['accounts'][number]
/** What is asked about before it is done, for it cannot be taken back wholly. */
export type AskedOf = { account: Account; doing: 'disable' | 'remove-factor' }

const wordsOf = ({
  account: { login, name },
  doing,
}: AskedOf): { title: string; text: string; action: string } => {
  const who = `${login}（${name}）`
  switch (doing) {
    case 'disable':
      return {
        title: `停用 ${who}？`,
        text: '账号马上退出登录，访问令牌全部作废，没有用过的链接也不能再用。办过的事都保留。以后可以再启用，令牌则要重新开出。',
        action: '停用',
      }
    case 'remove-factor':
      return {
        title: `解除 ${who} 的两步验证？`,
        text: '以后只凭密码就能登录，账号现在的登录马上结束。请先确认是本人丢了验证器和备用码。',
        action: '解除两步验证',
      }
  }
}

const act = async ({ account, doing }: AskedOf): Promise<void> => {
  if (doing === 'disable') await systemRequests.changeAccount(account.id, { active: false })
  else await systemRequests.removeSecondFactor(account.id)
}

/** Asks before an account is disabled or loses its second factor, and says what follows from it. */
export const AccountQuestion = ({ asked, onClose }: { asked: AskedOf; onClose: () => void }) => {
  const client = useQueryClient()
  const submission = useSubmission()
  const { title, text, action } = wordsOf(asked)
  const confirm = (): void =>
    submission.submit(async () => {
      await act(asked)
      await client.invalidateQueries({ queryKey: accountsQuery.queryKey })
      onClose()
    })
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="account-question">{text}</p>
      <WrongNote wrong={submission.wrong} />
      <div className="small-form-buttons">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" danger loading={submission.busy} onClick={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  )
}
