import { Link } from '@tanstack/react-router'
import { StateNote } from '../../parts/state-note'

export const MissingPage = () => (
  <StateNote title="没有这一页">
    <p>
      地址可能写错了，或者资料已经删除。回到<Link to="/imports">资料导入</Link>看看有哪些资料。
    </p>
  </StateNote>
)
