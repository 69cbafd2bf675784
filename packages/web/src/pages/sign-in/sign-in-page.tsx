import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { usePageTitle } from '../../parts/use-page-title'
import { LabelledInput } from './labelled-input'
import { sessionQuery, signInOptionsQuery, signInRequests } from './sign-in-request'
import { SmallForm } from './small-form'
import { useSubmission } from './use-submission'
import { whereTo } from './where-to'
import { WrongNote } from '../../parts/wrong-note'
import './sign-in.css'

/** Loads the page anew: nothing that was fetched for whoever was here before stays. */
const goOn = (): void => window.location.assign(whereTo(window.location.search))

const PasswordStep = ({ onCode }: { onCode: () => void }) => {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submission = useSubmission()
  return (
    <SmallForm
      label="登录"
      action="登录"
      submission={submission}
      fault={() => (login.trim() === '' || password === '' ? '请填写登录名和密码' : null)}
      act={async () => {
        const { next } = await signInRequests.password(login, password)
        if (next === 'code') onCode()
        else if (next === 'set-up') window.location.assign('/account')
        else goOn()
      }}
    >
      <LabelledInput label="登录名" value={login} onChange={setLogin} autoComplete="username" focused />
      <LabelledInput
        label="密码"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        secret
      />
    </SmallForm>
  )
}

const CodeStep = ({ onBack }: { onBack: () => void }) => {
  const [kind, setKind] = useState<'totp' | 'backup'>('totp')
  const [code, setCode] = useState('')
  const submission = useSubmission()
  const totp = kind === 'totp'
  return (
    <>
      <SmallForm
        label="两步验证"
        action="验证"
        submission={submission}
        onCancel={onBack}
        fault={() => (code.trim() === '' ? '请填写验证码' : null)}
        act={async () => {
          await signInRequests.code(code, kind)
          goOn()
        }}
      >
        <LabelledInput
          key={kind}
          label={totp ? '验证码' : '备用码'}
          value={code}
          onChange={setCode}
          autoComplete={totp ? 'one-time-code' : 'off'}
          numeric={totp}
          focused
          help={
            totp
              ? '打开验证器，填写“衡 Heng”下面的 6 位数字。'
              : '填写开启两步验证时保存的备用码，每个只能用一次。'
          }
        />
      </SmallForm>
      <Button
        type="link"
        className="sign-in-other"
        onClick={() => {
          setKind(totp ? 'backup' : 'totp')
          setCode('')
          submission.say(null)
        }}
      >
        {totp ? '手边没有验证器？用备用码' : '改用验证器'}
      </Button>
    </>
  )
}

const OidcButton = ({ label }: { label: string }) => {
  const submission = useSubmission()
  return (
    <div className="sign-in-oidc">
      <p className="sign-in-or">或者</p>
      <Button
        block
        loading={submission.busy}
        onClick={() =>
          submission.submit(async () => {
            const { url } = await signInRequests.oidc(whereTo(window.location.search))
            window.location.assign(url)
          })
        }
      >
        {label}
      </Button>
      <WrongNote wrong={submission.wrong} />
    </div>
  )
}

/** Why somebody was led here, as the address says: the session ended, or the way back from the identity service. */
const cameBack = (): string | null => {
  const search = new URLSearchParams(window.location.search)
  const error = search.get('error')
  if (error === null)
    return search.has('ended')
      ? '登录已经结束（太久没有使用、已在别处退出，或者账号有变动），请重新登录。'
      : null
  if (error === 'id_is_missing')
    return '统一身份认证给出的身份证明没有通过核对，不能登录。请系统管理员检查统一身份认证的设置。'
  if (error === 'user_info_is_missing')
    return '统一身份认证已经通过，但这里没有与它对应的账号。请联系系统管理员。'
  if (error.startsWith('state_')) return '这次登录已经过期，请再试一次。'
  return '统一身份认证没有完成，请再试一次。'
}

/** For somebody who is already signed in and comes here all the same. */
const AlreadySignedIn = () => {
  const account = useQuery(sessionQuery).data?.account
  return account ? (
    <p className="sign-in-who" role="status">
      您已经以“{account.name}”登录，可以<a href={whereTo(window.location.search)}>继续</a>
      ，或者换一个账号登录。
    </p>
  ) : null
}

/** 登录: login and password, the second factor where there is one, or the identity service. */
export const SignInPage = () => {
  usePageTitle('登录')
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [wrong] = useState(cameBack)
  const options = useQuery(signInOptionsQuery)
  const oidcLabel = options.data?.oidcLabel ?? null
  return (
    <div className="sign-in-page">
      <section className="sign-in-sheet" aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{step === 'password' ? '登录' : '两步验证'}</h1>
        {step === 'password' && <WrongNote wrong={wrong} />}
        {step === 'password' && <AlreadySignedIn />}
        {step === 'password' ? (
          <PasswordStep onCode={() => setStep('code')} />
        ) : (
          <CodeStep onBack={() => setStep('password')} />
        )}
        {step === 'password' && oidcLabel !== null && <OidcButton label={oidcLabel} />}
        <p className="sign-in-help">
          {step === 'password'
            ? '忘记密码，或者还没有账号：请联系系统管理员，开一个一次性链接。'
            : '验证器和备用码都丢了：请联系系统管理员，解除这个账号的两步验证。'}
        </p>
      </section>
    </div>
  )
}
