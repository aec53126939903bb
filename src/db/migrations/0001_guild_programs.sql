CREATE TABLE "declined_programs" (
	"user_id" text NOT NULL,
	"guild_id" text NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"declined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "declined_programs_user_id_guild_id_pk" PRIMARY KEY("user_id","guild_id")
);
--> statement-breakpoint
CREATE TABLE "guild_program_choices" (
	"guild_id" text PRIMARY KEY NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"chosen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guild_programs" (
	"guild_id" text NOT NULL,
	"program_key" text NOT NULL,
	"program_version" integer NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guild_programs_guild_id_program_key_program_version_pk" PRIMARY KEY("guild_id","program_key","program_version")
);
--> statement-breakpoint
ALTER TABLE "declined_programs" ADD CONSTRAINT "declined_programs_user_id_people_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("user_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guild_program_choices" ADD CONSTRAINT "guild_program_choices_program" FOREIGN KEY ("program_key","program_version") REFERENCES "public"."programs"("key","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guild_programs" ADD CONSTRAINT "guild_programs_program" FOREIGN KEY ("program_key","program_version") REFERENCES "public"."programs"("key","version") ON DELETE no action ON UPDATE no action;