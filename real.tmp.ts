import { startLocalDiscord } from "./emulator/server/local-discord.ts";
import { startBot } from "./test/emulator/page/ten-line-bot.ts";
const d = await startLocalDiscord({ port: 5066 });
await startBot(d); console.log("ready", d.url);
