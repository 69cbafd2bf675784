import type { SecondFactorOffer as Offer } from '@heng/server/sign-in'
import { Button, QRCode } from 'antd'
import { useState } from 'react'
import { LabelledInput } from './labelled-input'
import { signInRequests } from './sign-in-request'
import { SmallForm } from './small-form'
import { useSubmission } from './use-submission'

/** Codes to print or keep: each signs in once when the authenticator is not at hand. */
export const BackupCodeList = ({ codes }: { codes: readonly string[] }) => {
  const href = `data:text/plain;charset=utf-8,${encodeURIComponent(`衡 Heng 备用码\n\n${codes.join('\n')}\n`)}`
  return (
    <div className="backup-codes">
      <p>备用码，每个只能用一次。只显示这一回，请打印或者存到安全的地方：</p>
      <ul aria-label="备用码">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button size="small" href={href} download="衡备用码.txt">
        存为文件
      </Button>
    </div>
  )
}

const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** Sets the authenticator up: scan or type the secret, keep the backup codes, prove that it works. */
export const SecondFactorOffer = (props: { offer: Offer; onDone: () => void; onCancel: () => void }) => {
  const { offer, onDone, onCancel } = props
  const [code, setCode] = useState('')
  const submission = useSubmission()
  return (
    <ol className="second-factor-steps">
      <li>
        <p>用手机上的验证器（任何支持 TOTP 的应用都可以）扫这个码：</p>
        <div className="second-factor-scan">
          <div role="img" aria-label="验证器用的二维码；扫不了时可以手工输入旁边的密钥">
            <div aria-hidden="true">
              <QRCode
                type="svg"
                value={offer.uri}
                size={164}
                bordered={false}
                color="#000000"
                bgColor="#ffffff"
                styles={{ root: { padding: 0 } }}
              />
            </div>
          </div>
          <p>
            扫不了，就手工输入密钥：
            <br />
            <code>{inFours(offer.secret)}</code>
          </p>
        </div>
      </li>
      <li>
        <BackupCodeList codes={offer.backupCodes} />
      </li>
      <li>
        <SmallForm
          label="确认验证器"
          action="开启两步验证"
          submission={submission}
          onCancel={onCancel}
          fault={() => (/^\d{6}$/.test(code.replaceAll(/\s/g, '')) ? null : '验证码是 6 位数字')}
          act={async () => {
            await signInRequests.confirmSecondFactor(code)
            onDone()
          }}
        >
          <LabelledInput
            label="验证器显示的 6 位数字"
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            numeric
            focused
          />
        </SmallForm>
      </li>
    </ol>
  )
}
