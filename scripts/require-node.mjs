// Loaded with --import before every script: on a Node too old for the sources it says so in one line,
// where Node itself would print a stack trace. Plain JavaScript, because an old Node has to read it.

const napi = Number(process.versions.napi)
if (napi < 10 || !process.features.typescript) {
  console.error(
    `这里的 Node ${process.versions.node} 太旧，不能运行本项目的脚本。请先在项目文件夹执行 npm ci（随带 Node 24），再用 npm run 运行。`,
  )
  process.exit(1)
}
