# The bot alone, as an ordinary user. SQLite's file and evidence are written, to /app/data, and nothing else.
FROM python:3.12-slim
# One arena: threads that read and write the database otherwise keep several megabytes each.
ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 MALLOC_ARENA_MAX=1
WORKDIR /app
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY bot ./bot
COPY handlers ./handlers
COPY scheduler ./scheduler
COPY follow_up ./follow_up
COPY db ./db
COPY bundled ./bundled
COPY screens ./screens
COPY documents ./documents
COPY domain ./domain
RUN useradd --system --create-home tidtam && mkdir data && chown tidtam data
USER tidtam
VOLUME /app/data
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
