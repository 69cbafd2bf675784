import type { SecondFactorOffer as Offer, SessionAnswer } from '@heng/server/sign-in'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { LabelledInput } from './labelled-input'
import { BackupCodeList, SecondFactorOffer } from './second-factor-offer'
import { signInRequests } from './sign-in-request'
import { SmallForm } from './small-form'
import { useSubmission } from './use-submission'

/** What is being done: each wants the password again, for a session alone must not be able to. */
type Doing = 'begin' | 'end' | 'codes'

const actions: Readonly<Record<Doing, string>> = {
  begin: '开启两步验证',
  end: '关闭两步验证',
  codes: '换一组备用码',
}

const PasswordAgain = (props: {
  action: string
  act: (password: string) => Promise<void>
  onCancel: () => void
}) => {
  const [password, setPassword] = useState('')
  const submission = useSubmission()
  return (
    <SmallForm
      label={props.action}
      action="继续"
      submission={submission}
      onCancel={props.onCancel}
      fault={() => (password === '' ? '请填写当前密码' : null)}
      act={() => props.act(password)}
    >
      <LabelledInput
        label={`${props.action}，请先填写当前密码`}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        secret
        focused
      />
    </SmallForm>
  )
}

const words = ({ secondFactor }: SessionAnswer): string => {
  switch (secondFactor) {
    case 'on':
      return '已开启。登录时除了密码，还要填写验证器上的 6 位数字。'
    case 'required':
      return '您的角色必须使用两步验证，开启之前不能做别的事。'
    case 'off':
      return '未开启。开启以后，别人即使知道了密码也登录不了。'
  }
}

/** 两步验证: off, being set up, or on. */
export const SecondFactor = ({ session }: { session: SessionAnswer }) => {
  const client = useQueryClient()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [offer, setOffer] = useState<Offer | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  // Once something was done, what was pressed is gone: the keyboard goes on at what can be done next.
  const [changed, setChanged] = useState(false)
  const refresh = async (): Promise<void> => {
    setCodes(null)
    await client.invalidateQueries({ queryKey: ['sign-in'] })
    setChanged(true)
    setDoing(null)
    setOffer(null)
  }
  const act = async (password: string): Promise<void> => {
    if (doing === 'begin') setOffer(await signInRequests.beginSecondFactor(password))
    if (doing === 'codes') setCodes((await signInRequests.newBackupCodes(password)).backupCodes)
    if (doing === 'end') await signInRequests.endSecondFactor(password)
    if (doing === 'end') await refresh()
    else setDoing(null)
  }
  if (session.method === 'oidc') return <p>您用统一身份认证登录，两步验证由它负责。</p>
  if (offer)
    return <SecondFactorOffer offer={offer} onDone={() => void refresh()} onCancel={() => setOffer(null)} />
  const on = session.secondFactor === 'on'
  const choices: readonly Doing[] = on
    ? session.secondFactorDemanded
      ? ['codes']
      : ['codes', 'end']
    : ['begin']
  return (
    <>
      <p role={session.secondFactor === 'required' ? 'alert' : 'status'}>{words(session)}</p>
      {codes && on && <BackupCodeList codes={codes} />}
      {doing ? (
        <PasswordAgain key={doing} action={actions[doing]} act={act} onCancel={() => setDoing(null)} />
      ) : (
        <div className="small-form-buttons">
          {choices.map((one, at) => (
            <Button
              key={one}
              autoFocus={changed && at === 0}
              onClick={() => setDoing(one)}
              type={one === 'begin' ? 'primary' : 'default'}
            >
              {actions[one]}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
