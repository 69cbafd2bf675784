/** What `heng --help` prints. */
export const help = `衡 Heng —— 地方政府预算与预算绩效

用法
  heng read  文件… [--out 目录] [--format extract]    读取资料，输出记录（JSON），一份资料一个文件
  heng check 文件… [--json] [--report 报告.html]      检查资料；同一单位（地区）同一年度的文件合为一套
  heng render 文件… --as 种类 [--format 格式] [--template 版式] --out 输出文件
                                                      输出报表、绩效目标册、公开文本、调整方案或审核意见
  heng template --for 单位 --year 年度 [资料…] --out 模板.xlsx
                                                      供单位离线填报的工作簿；给了资料就填好该单位现有的项目
  heng template --back 填好的模板.xlsx [--onto 资料…] [--format text|json]
                                                      显示填好的模板与原来相比改了什么，并列出模板规定以外的改动
  heng rules [规则] [--json]                          全部检查规则，或说明一条规则
  heng serve [--data 目录] [--port 端口] [--host 地址] [--log json|plain|none] [--sample]
                                                      启动网页服务（默认 http://127.0.0.1:4646）；--log 请求日志
  heng backup  备份文件 [--data 目录]                 把全部数据备份成一个文件（衡运行时也可以）
  heng restore 备份文件 [--data 目录] [--check]       恢复到新的数据目录或空的数据库；--check 只检查文件是否完好
  heng user list|add|reset|remove-second-factor|part-identity|disable|enable [登录名] [--data 目录]
                                                      管理账号：列出、开设、重置密码、解除两步验证、解除统一身份认证的绑定、停用、启用（私有数据库须先停止衡）
  heng audit verify [--known 条数:末条哈希] [--data 目录]
                                                      验证审计日志（衡运行时也可以）；--known 与记在别处的核对；退出码 0 完好，1 不完好

选项
  --ocr            （read、check）没有文字层的 PDF 用本机安装的 tesseract 识别，识别所得一律存疑
  --help, -h       显示本说明
  --version, -v    显示版本

render 的种类：statements 报表，volume 绩效目标册，disclosure 公开文本，adjustment 调整方案，findings 审核意见
　　　 　格式：xlsx、docx、pdf、html、csv（输出到 .zip 时一表一个文件）、json；版式（不给则照原样）：key-programme、committee、level-one、three-level、application
check 的退出码：0 没有错误，1 有错误，2 请求本身未能完成（如文件无法读取）
环境变量：DATABASE_URL 指定 PostgreSQL 服务器，不指定则用数据目录里的私有数据库；HENG_DATA 数据目录；NO_COLOR 不用颜色
`
