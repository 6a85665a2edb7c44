import { chromium } from 'playwright-core';
import { execSync } from 'node:child_process';
const [url,out,width='1280',js='',full='1']=process.argv.slice(2);
const exe=process.env.CHROME_PATH||execSync('node -e "import(\'/work/main/scripts/setup.mjs\').then(m=>{m.ensureBrowsers({firefox:false});console.log(process.env.CHROME_PATH)})"').toString().trim().split('\n').pop();
const b=await chromium.launch({executablePath:exe,args:['--no-sandbox','--lang=ja']});
const p=await b.newPage({viewport:{width:+width,height:900},locale:'ja-JP'});
await p.goto(url);await p.waitForTimeout(2500);if(js){console.log(JSON.stringify(await p.evaluate(js)));await p.waitForTimeout(1500);}
await p.screenshot({path:out,fullPage:true,clip:full==='1'?undefined:{x:0,y:+full,width:+width,height:1700}});await b.close();
