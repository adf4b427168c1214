package dev.playledger.command.account;

import dev.playledger.command.rejection.Rejection;
import dev.playledger.door.BadField;
import dev.playledger.events.account.Role;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the first start somebody must be able to let others in. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class WhenThereIsNoAdminThenMakeOne implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(WhenThereIsNoAdminThenMakeOne.class);

  private final Accounts accounts;
  private final Registration registration;
  private final CommandGateway commands;
  private final AdminSettings settings;

  WhenThereIsNoAdminThenMakeOne(
      Accounts accounts,
      Registration registration,
      CommandGateway commands,
      AdminSettings settings) {
    this.accounts = accounts;
    this.registration = registration;
    this.commands = commands;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.anyAdmin()) {
      return;
    }
    String password = settings.password() == null ? Secrets.madeUp() : settings.password();
    try {
      commands.sendAndWait(
          registration.person(
              settings.email(), password, "Admin", Set.of(Role.LISTENER, Role.ADMIN)));
    } catch (BadField e) {
      throw new IllegalStateException("playledger.admin.password " + e.getMessage(), e);
    } catch (Rejection e) {
      LOG.warn("No admin was made: {}", e.detail());
      return;
    }
    if (settings.password() == null) {
      LOG.info(
          "The first admin is {} with the password {} (said this once)",
          settings.email(),
          password);
    }
  }
}
