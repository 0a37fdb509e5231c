#!/usr/bin/env python3
"""Uses a running stack a little, the way its callers do: one form filled by commands and by words, one sentence
understood. usage: exercise.py VOICE_BOT_URL BROWSER_AGENT_URL TOKEN"""
import json
import sys
import urllib.request

bot, agent, token = sys.argv[1:]
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask(url, body=None, method=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    with opener.open(urllib.request.Request(url, data, headers, method=method), timeout=60) as answer:
        return json.loads(answer.read() or b"null")


ask(f"{bot}/health")
ask(f"{agent}/api/forms")
session = {"session_id": "exercise", "form_id": "loan"}
ask(f"{agent}/api/execute", session | {"commands": [{"intent": "READ"}]})
form = ask(f"{agent}/api/sessions/exercise/form")
sentence = "khách tên là Nguyễn Văn An, số điện thoại không chín một hai ba bốn năm sáu bảy tám, vay ba tỷ rưỡi trong hai năm"
ask(f"{agent}/api/execute", session | {"user_message": sentence})
for message in ("sang bước tiếp theo", "quay lại", "còn thiếu gì"):
    ask(f"{agent}/api/execute", session | {"user_message": message})
ask(f"{bot}/api/understand", {"id": "1", "text": sentence, "form": form})
ask(f"{agent}/api/sessions/exercise", method="DELETE")
