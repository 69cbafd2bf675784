import { Modal } from 'antd'
import type { ReactNode } from 'react'

/** A sheet laid over the page for one task; Escape and 取消 put it away. */
export const Dialog = (props: {
  title: string
  onClose: () => void
  wide?: boolean
  children: ReactNode
}) => (
  <Modal
    open
    title={props.title}
    width={props.wide ? 860 : 520}
    footer={null}
    mask={{ closable: false }}
    onCancel={props.onClose}
    className="system-dialog"
  >
    {props.children}
  </Modal>
)
