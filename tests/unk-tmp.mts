import { operations } from '/work/main/packages/operations/src/operations.gen.ts'
import { z } from 'zod'
const known = 'document dossier edition basedOn against record lineage comment acceptance return decision reminder token organization account text search reason name as format ocr group book region code'.split(' ')
const un = new Map<string,string[]>()
for (const o of operations) { const walk=(s:any,f:string)=>{ if(!s||typeof s!=='object')return; if(s.const!==undefined||s.enum)return; const c=(s.anyOf??s.oneOf)?.[0]; if(c) return walk(c,f); if(s.type==='array')return walk(s.items,f); if(['integer','number','boolean'].includes(s.type))return; if(s.type==='object'){for(const [k,v] of Object.entries(s.properties??{}))walk(v,k);return} if(s.format==='date')return; if(!known.includes(f)&&!known.includes(f.replace(/s$/,''))) un.set(f,[...(un.get(f)??[]),o.method+' '+o.id])}; walk(z.toJSONSchema(o.input,{io:'input',unrepresentable:'any'}),'') }
for (const [f,os] of un) console.log(f.padEnd(14),os.length,os.slice(0,6).join(', '))
console.log(operations.length)
