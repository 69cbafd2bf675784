import type { DocumentSummary } from '@heng/server/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Dropdown, type MenuProps } from 'antd'
import { useState } from 'react'
import { organizationEditionsQuery } from '../../api/edition-queries'
import { editionName } from '../editions/edition-words'

type Items = NonNullable<MenuProps['items']>

/** Leads to an edition of the organization for which the document was imported, to accept it there. */
export const AcceptMenu = ({ document }: { document: DocumentSummary }) => {
  const [asked, setAsked] = useState(false)
  const editions = useQuery({ ...organizationEditionsQuery(document.owner), enabled: asked })
  const open = editions.data?.editions.filter(({ state }) => state === 'open') ?? []
  const ways = open.map((edition): Items[number] => ({
    key: edition.id,
    label: (
      <Link
        to="/editions/$id"
        params={{ id: edition.id }}
        search={{ view: 'acceptance', documents: document.id }}
      >
        {editionName(edition)}
      </Link>
    ),
  }))
  const year = document.fiscalYear === null ? {} : { year: document.fiscalYear }
  const others: Items[number] = {
    key: 'others',
    label: (
      <Link to="/editions" search={year}>
        {editions.isPending
          ? '正在取预算版本…'
          : ways.length === 0
            ? '还没有可接收的版本，去新建'
            : '其他版本…'}
      </Link>
    ),
  }
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{ items: [...ways, others] }}
      onOpenChange={(shown) => {
        if (shown) setAsked(true)
      }}
    >
      <Button size="small" type="text" aria-label={`接收 ${document.name} 到预算版本`}>
        接收 ▾
      </Button>
    </Dropdown>
  )
}
