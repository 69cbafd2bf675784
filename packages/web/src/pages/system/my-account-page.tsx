import { AccountPage } from '../sign-in/account-page'
import { AccessTokens } from './access-tokens'

/** 我的账号, with the access tokens. */
export const MyAccountPage = () => <AccountPage tokens={<AccessTokens />} />
